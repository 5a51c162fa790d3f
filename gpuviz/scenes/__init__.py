"""What each chapter shows, as plain data that changes when events arrive: one file a chapter, one line here."""

from gpuviz.scenes.race import RaceScene

SCENES = {"race": RaceScene}
