using System.Collections.Concurrent;
using Line.Messaging;
using Microsoft.Extensions.Options;

namespace SessionBot.Hosting;

/// <summary>The LINE client of each study group.</summary>
internal sealed class LineClients(IHttpClientFactory factory, IOptions<StudyGroupCatalog> groups, TimeProvider clock)
{
    public const string HttpClientName = "line";

    /// <summary>Kept, because a source keeps the token that it has issued.</summary>
    private readonly ConcurrentDictionary<string, Lazy<IChannelAccessTokenSource>> _tokens = [];

    /// <exception cref="KeyNotFoundException">The group is no longer in the settings.</exception>
    public ILineMessagingClient For(string group)
    {
        var line = groups.Value[group].Line;
        var tokens = _tokens.GetOrAdd(group, _ => new(() => TokensOf(line))).Value;
        return new LineMessagingClient(factory.CreateClient(HttpClientName), tokens, line.ApiBase, line.DataBase);
    }

    private IChannelAccessTokenSource TokensOf(LineChannelOptions line) => string.IsNullOrWhiteSpace(line.ChannelAccessToken)
        ? new StatelessChannelAccessTokenSource(
            new ChannelAccessTokenClient(factory.CreateClient(HttpClientName), line.ApiBase), line.ChannelId, line.ChannelSecrets[0], clock)
        : new FixedChannelAccessToken(line.ChannelAccessToken);
}
