"""The caseload: whom to visit first, and about whom too little is known. One row a case; no sentence, no picture."""
