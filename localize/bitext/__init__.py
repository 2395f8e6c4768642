"""Files of source–target pairs: PO, XLIFF, TMX, TSV and our own bundles."""
