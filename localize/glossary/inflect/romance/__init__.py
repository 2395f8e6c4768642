"""Portuguese and Spanish: the forms of nouns, adjectives and verbs, and what agrees with them."""
