"""The chapter about layers: how a language model turns a sentence into scores for the next word."""
