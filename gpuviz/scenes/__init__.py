"""What each chapter shows, as plain data that changes when events arrive: one file a chapter."""
