"""What people decided beforehand: corrections of what was read, which rows are one, formulas they chose."""
