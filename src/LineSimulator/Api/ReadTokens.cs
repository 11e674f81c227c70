namespace LineSimulator.Api;

/// <summary>Which message a <c>markAsReadToken</c> stands for; it never expires. Guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class ReadTokens
{
    private readonly Dictionary<string, (string ChatId, string MessageId)> _tokens = [];

    public void Issue(string token, string chatId, string messageId) => _tokens.Add(token, (chatId, messageId));

    public (string ChatId, string MessageId)? Find(string token) => _tokens.TryGetValue(token, out var place) ? place : null;
}
