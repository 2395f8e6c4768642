"""
Terms enforced in a target: the ladder.

`prepare` gives the texts to translate first (wrong names in the source put right); `enforce` takes
their targets and sees that each term use is rendered, step by step, the cheapest first:

1. what is right stays, byte for byte (touching it costs 2 chrF);
2. the engine's own wording of the term is replaced in the draft (*post-replace*);
3. the sentence is translated again with a *carrier* noun in the term's place;
4. … with the target term itself copied into the source;
5. … with a *placeholder*.

From the second translations only the place is taken: the draft stays, and the term goes to where the
two differ. Only if the draft has nothing there is the second translation taken whole. A candidate
is accepted if all terms are there, none was lost, and numbers, length, repetition and agreement are
clean. Calls are batched: every step is one call for all segments that still need it.
"""

from localize.glossary.ladder.enforce import Enforced, enforce
from localize.glossary.ladder.find import rendered
from localize.glossary.ladder.source import prepare

__all__ = ["Enforced", "enforce", "prepare", "rendered"]
