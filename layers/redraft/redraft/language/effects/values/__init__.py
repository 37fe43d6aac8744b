"""Values as people say them: colours and amounts, from words to CSS."""
