using System.Net;
using System.Net.Http.Headers;
using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Abuse;

/// <summary>Posts bytes of any kind under the channel's own signature, and looks at what they have led to.</summary>
internal sealed class SignedBytes(BotWorld world) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<HttpStatusCode> PostAsync(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, world.Line.Options.WebhookUrl) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(LineSignature.HeaderName, LineSignature.Compute(world.Line.Options.ChannelSecret, body));
        using var answer = await _client.SendAsync(request, Ct);
        return answer.StatusCode;
    }

    public Task<List<string>> StoredAsync() =>
        world.ReadAsync(db => db.WorkItems.Where(item => item.Lane == WorkItem.WebhookLane).Select(item => item.Id).ToListAsync(Ct));

    /// <summary>What was neither handled nor is still to be.</summary>
    public Task<List<string>> LostAsync() => world.ReadAsync(db => db.WorkItems
        .Where(item => item.Lane == WorkItem.WebhookLane && (item.Status != QueueStatus.Done || item.Fate == null))
        .Select(item => $"{item.Status} {item.LastError} {item.Id}").ToListAsync(Ct));

    public void Dispose() => _client.Dispose();
}
