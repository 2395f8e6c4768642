"""
Names in texts, found and compared without a model: across scripts, spellings and case endings.

`tokens` cuts, `romanise` and `sound` hear, `common` tells words from names, `gazetteer` knows what
sounds otherwise in every language. `carried` finds what a name is on the other side; `compare` says
which names stand on one side alone, `judge` which of those were lost or replaced. `offices` and
`acronyms` read what a text says of names.
"""
