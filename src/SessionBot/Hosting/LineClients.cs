using Line.Messaging;
using Microsoft.Extensions.Options;

namespace SessionBot.Hosting;

/// <summary>The LINE client of each study group.</summary>
internal sealed class LineClients(IHttpClientFactory factory, IOptions<StudyGroupCatalog> groups)
{
    public const string HttpClientName = "line";

    public ILineMessagingClient For(string group)
    {
        var line = groups.Value[group].Line;
        return new LineMessagingClient(factory.CreateClient(HttpClientName), line.ChannelAccessToken, line.ApiBase, line.DataBase);
    }
}
