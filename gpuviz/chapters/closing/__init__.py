"""The closing page: what all chapters found out, with this machine's own figures."""
