using System.Net;
using Microsoft.AspNetCore.Http;

namespace Line.Messaging.Tests.Client;

/// <summary>A LINE that issues token-1, token-2 and so on, and takes the tokens that the test says.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    private int _issued;

    private TokenIssuer(FakeLine line) => Line = line;

    public FakeLine Line { get; }

    public ManualClock Clock { get; } = new();

    public ChannelAccessTokenClient Tokens => new(Line.Http, Line.Address);

    public IEnumerable<FakeLine.Received> Issues => Line.Requests.Where(request => request.Path is "/oauth2/v3/token" or "/oauth2/v2.1/token");

    public IEnumerable<FakeLine.Received> Replies => Line.Requests.Where(request => request.Path == "/v2/bot/message/reply");

    public Func<string, bool> Takes { get; set; } = _ => true;

    public HttpStatusCode IssueStatus { get; set; } = HttpStatusCode.OK;

    /// <summary>Holds the issue back until the test lets it go.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public StatelessChannelAccessTokenSource Stateless => new(Tokens, "1234567890", "channel-secret", Clock);

    public static async Task<TokenIssuer> StartAsync()
    {
        TokenIssuer? issuer = null;
        issuer = new TokenIssuer(await FakeLine.StartAsync(context => issuer!.AnswerAsync(context)));
        return issuer;
    }

    public LineMessagingClient Client(IChannelAccessTokenSource source) => new(Line.Http, source, Line.Address);

    public ValueTask DisposeAsync() => Line.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path.Value is "/oauth2/v3/token" or "/oauth2/v2.1/token")
        {
            await Gate;
            context.Response.StatusCode = (int)IssueStatus;
            await context.Response.WriteAsync(IssueStatus == HttpStatusCode.OK
                ? $$"""{"token_type":"Bearer","access_token":"token-{{Interlocked.Increment(ref _issued)}}","expires_in":900,"key_id":"key-{{_issued}}"}"""
                : """{"error":"invalid_client","error_description":"channel is wrong"}""");
            return;
        }

        if (context.Request.Path.Value != "/oauth2/v2.1/revoke" && !Takes(context.Request.Headers.Authorization.ToString()))
        {
            context.Response.StatusCode = 401;
        }

        await context.Response.WriteAsync("{}");
    }
}
