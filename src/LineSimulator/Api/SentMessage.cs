namespace LineSimulator.Api;

/// <param name="QuoteToken">Only for types that can be quoted.</param>
internal sealed record SentMessage(string Id, string? QuoteToken);
