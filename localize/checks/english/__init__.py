"""
How English sentences are built, as far as a lost word shows in it.

`lexicon` says which parts of speech a word may have, `tokens` which of them it may have where it
stands, `states` how a sentence goes on, `reading` whether any choice of parts makes a sentence.
The words, and what may follow what, are tables: `words.txt`, `order.txt`.
"""
