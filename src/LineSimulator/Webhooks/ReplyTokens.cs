namespace LineSimulator.Webhooks;

/// <summary>Single-use permits to answer an event. Guarded by <see cref="PlatformState.Gate"/>.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#send-reply-message-reply-token (2026-08)</remarks>
internal sealed class ReplyTokens(TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan DeadAfterEvent = TimeSpan.FromMinutes(20);

    private readonly Dictionary<string, Token> _tokens = [];

    public void Issue(string token, string chatId, DateTimeOffset occurredAt) => _tokens.Add(token, new Token(chatId, occurredAt));

    /// <summary>Starts the token's minute when its webhook leaves for the first time, and again when it is redelivered.</summary>
    public void Activate(string token, bool isRedelivery)
    {
        var entry = _tokens[token];
        if (isRedelivery || entry.ExpiresAt is null)
        {
            entry.ExpiresAt = clock.GetUtcNow() + Life;
            entry.WasRedelivered |= isRedelivery;
        }
    }

    /// <summary>The chat that the token answers, or null if it is unknown, used or expired.</summary>
    public string? FindLive(string token)
    {
        var now = clock.GetUtcNow();
        return _tokens.TryGetValue(token, out var entry)
            && !entry.IsUsed
            && now <= entry.ExpiresAt
            && !(entry.WasRedelivered && now - entry.OccurredAt > DeadAfterEvent)
            ? entry.ChatId
            : null;
    }

    public void Use(string token) => _tokens[token].IsUsed = true;

    public bool IsUsed(string token) => _tokens.TryGetValue(token, out var entry) && entry.IsUsed;

    private sealed class Token(string chatId, DateTimeOffset occurredAt)
    {
        public string ChatId { get; } = chatId;

        public DateTimeOffset OccurredAt { get; } = occurredAt;

        public DateTimeOffset? ExpiresAt { get; set; }

        public bool WasRedelivered { get; set; }

        public bool IsUsed { get; set; }
    }
}
