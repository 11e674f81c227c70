using System.Net;

namespace Line.Messaging.Tests.Client;

public sealed class ReadingTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_profile_is_read()
    {
        await using var line = await FakeLine.StartAsync(
            200, """{"displayName":"あおばの花子","userId":"U1","language":"ja","pictureUrl":"https://images.example/p","statusMessage":"元気です","more":[]}""");
        var profile = await line.Client.GetUserProfileAsync("U1", Cancelled);
        Assert.Equal(new UserProfile("U1", "あおばの花子", "https://images.example/p", "元気です", "ja"), profile);
        Assert.Equal(("GET", "/v2/bot/profile/U1"), (line.Request.Method, line.Request.Path));
        Assert.Equal("Bearer token-secret", line.Request.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_group_members_profile_is_read()
    {
        await using var line = await FakeLine.StartAsync(200, """{"displayName":"みどり","userId":"U1"}""");
        Assert.Equal(new UserProfile("U1", "みどり"), await line.Client.GetGroupMemberProfileAsync("C1", "U1", Cancelled));
        Assert.Equal("/v2/bot/group/C1/member/U1", line.Request.Path);
    }

    [Fact]
    public async Task A_user_who_blocked_the_account_has_no_profile()
    {
        await using var line = await FakeLine.StartAsync(404, """{"message":"Not found"}""");
        Assert.Null(await line.Client.GetUserProfileAsync("U1", Cancelled));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("<html>")]
    public async Task An_answer_that_cannot_be_read_is_an_error(string body)
    {
        await using var line = await FakeLine.StartAsync(200, body);
        var exception = await Assert.ThrowsAsync<LineResponseException>(() => line.Client.GetUserProfileAsync("U-secret", Cancelled));
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.Contains("/v2/bot/profile/{userId} cannot be read", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("U-secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ID_cannot_lead_to_another_endpoint()
    {
        await using var line = await FakeLine.StartAsync(404, "{}");
        await line.Client.GetUserProfileAsync("../info?x=1#y", Cancelled);
        Assert.Equal("/v2/bot/profile/..%2Finfo%3Fx%3D1%23y", line.Request.Target);
        await Assert.ThrowsAsync<ArgumentException>(() => line.Client.GetUserProfileAsync("..", Cancelled));
    }

    [Fact]
    public async Task Content_comes_from_the_data_host()
    {
        await using var line = await FakeLine.StartAsync(async context =>
        {
            context.Response.ContentType = "image/jpeg";
            context.Response.ContentLength = 3;
            await context.Response.Body.WriteAsync(new byte[] { 1, 2, 3 });
        });
        using var content = Assert.IsType<ContentResult.Ready>(await line.Client.GetContentAsync("461", Cancelled));
        using var bytes = new MemoryStream();
        await content.Stream.CopyToAsync(bytes, Cancelled);

        Assert.Equal([1, 2, 3], bytes.ToArray());
        Assert.Equal(("image/jpeg", 3L), (content.MediaType, content.Length));
        Assert.Equal("/data/v2/bot/message/461/content", line.Request.Path);
    }

    [Theory]
    [InlineData(202, typeof(ContentResult.Preparing))]
    [InlineData(404, typeof(ContentResult.NotFound))]
    [InlineData(410, typeof(ContentResult.Gone))]
    public async Task Content_may_not_be_there(int status, Type expected)
    {
        await using var line = await FakeLine.StartAsync(status, "{}");
        using var content = await line.Client.GetContentAsync("461", Cancelled);
        Assert.IsType(expected, content);
    }

    [Fact]
    public async Task Content_may_be_refused()
    {
        await using var line = await FakeLine.StartAsync(401, """{"message":"Authentication failed"}""");
        var exception = await Assert.ThrowsAsync<LineResponseException>(() => line.Client.GetContentAsync("461", Cancelled));
        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
    }

    [Theory]
    [InlineData("""{"type":"limited","value":200}""", QuotaType.Limited, 200L)]
    [InlineData("""{"type":"none"}""", QuotaType.None, null)]
    [InlineData("""{"type":"shared","value":1}""", QuotaType.Unknown, 1L)]
    public async Task The_quota_is_read(string body, QuotaType type, long? value)
    {
        await using var line = await FakeLine.StartAsync(200, body);
        Assert.Equal(new MessageQuota(type, value), await line.Client.GetMessageQuotaAsync(Cancelled));
        Assert.Equal("/v2/bot/message/quota", line.Request.Path);
    }

    [Fact]
    public async Task The_consumption_is_read()
    {
        await using var line = await FakeLine.StartAsync(200, """{"totalUsage":120}""");
        Assert.Equal(120, await line.Client.GetMessageQuotaConsumptionAsync(Cancelled));
        Assert.Equal("/v2/bot/message/quota/consumption", line.Request.Path);
    }

    [Fact]
    public async Task The_bot_is_read()
    {
        await using var line = await FakeLine.StartAsync(
            200, """{"userId":"Ubot","basicId":"@123abcde","displayName":"研究会","chatMode":"bot","markAsReadMode":"auto"}""");
        Assert.Equal(new BotInfo("Ubot", "@123abcde", "研究会", ChatMode: "bot", MarkAsReadMode: "auto"), await line.Client.GetBotInfoAsync(Cancelled));
        Assert.Equal("/v2/bot/info", line.Request.Path);
    }

    [Theory]
    [InlineData("token\r\nX: y")]
    [InlineData("トークン")]
    public void A_malformed_token_is_refused_without_being_shown(string token)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        var exception = Assert.Throws<ArgumentException>(() => new LineMessagingClient(http, token));
        Assert.DoesNotContain(token, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://line.example/")]
    [InlineData("v2")]
    public void A_base_that_is_no_web_address_is_refused(string address)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        Assert.Throws<ArgumentException>(() => new LineMessagingClient(http, "token", new Uri(address, UriKind.RelativeOrAbsolute)));
    }

    [Fact]
    public async Task A_request_without_bases_goes_to_LINE_over_https()
    {
        var addresses = new List<string>();
        using var http = new HttpClient(new Recorder(addresses));
        var client = new LineMessagingClient(http, "token");
        await client.ReplyMessageAsync("reply-token", [new TextMessage("あ")], Cancelled);
        using var content = await client.GetContentAsync("461", Cancelled);
        Assert.Equal(["https://api.line.me/v2/bot/message/reply", "https://api-data.line.me/v2/bot/message/461/content"], addresses);
    }

    private sealed class Recorder(List<string> addresses) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            addresses.Add(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
