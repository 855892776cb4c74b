//! Price-versus-benchmark charts of AI models.
