"""Reports: lists over all treatments, each shown as a page, printed, or taken away as CSV."""
