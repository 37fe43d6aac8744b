"""The ports' real implementations; the only place that imports redis, boto3 or google."""
