"""What a report states in several places that must agree: figures, codes, periods, lists, names, numbers."""
