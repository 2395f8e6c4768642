"""What must come through an engine unharmed: slots, quotation marks, inline markup."""
