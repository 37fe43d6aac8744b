"""What every deployment of this project must hold to, as rules of cfn-lint: `make validate` runs them."""
