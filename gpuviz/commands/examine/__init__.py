"""The examinations of “gpuviz doctor”, one module per topic; each yields diagnoses."""
