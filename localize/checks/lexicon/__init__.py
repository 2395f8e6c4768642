"""
The bilingual lexicon of the checks: opposites and concepts, written for this project.

`opposites.txt` pairs opposites, `verbs.txt`, `nouns.txt` and `qualities.txt` gather the words that render each
other, each row in ten or eleven languages. Entries are beginnings of words, so that inflected forms are met;
accents are not compared.
"""
