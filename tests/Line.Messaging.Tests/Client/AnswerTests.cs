using System.Net;
using Microsoft.AspNetCore.Http;
using TestKit;

namespace Line.Messaging.Tests.Client;

public sealed class AnswerTests
{
    private static readonly SendOptions WithKey = new(Guid.Parse("123e4567-e89b-12d3-a456-426614174000"));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_409_to_a_retry_key_means_that_the_messages_were_accepted_before()
    {
        await using var line = await FakeLine.StartAsync(
            409, """{"message":"The retry key is already accepted","sentMessages":[{"id":"461"}]}""", ("x-line-accepted-request-id", "request-0"));
        var result = await line.Client.PushMessageAsync("U1", [new TextMessage("あ")], WithKey, Cancelled);

        Assert.True(result.AlreadyAccepted);
        Assert.Equal(("request-1", "request-0"), (result.RequestId, result.AcceptedRequestId));
        Assert.Equal([new SentMessage("461")], result.SentMessages);
    }

    [Fact]
    public async Task A_409_without_a_retry_key_is_a_refusal()
    {
        await using var line = await FakeLine.StartAsync(409, """{"message":"Conflict"}""");
        var exception = await RefusedPushAsync(line);
        Assert.Equal(HttpStatusCode.Conflict, exception.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("""{"sentMessages":[{"id":5}]}""")]
    [InlineData("""{"sentMessages":[null]}""")]
    [InlineData("[]")]
    public async Task A_200_with_an_unreadable_body_is_still_acceptance(string body)
    {
        await using var line = await FakeLine.StartAsync(200, body);
        var result = await line.Client.ReplyMessageAsync("reply-token", [new TextMessage("あ")], Cancelled);
        Assert.Equal("request-1", result.RequestId);
        Assert.Empty(result.SentMessages);
    }

    [Fact]
    public async Task A_200_whose_body_breaks_off_is_still_acceptance()
    {
        var headersArrived = new TaskCompletionSource();
        await using var line = await FakeLine.StartAsync(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("""{"sentMess""");
            await context.Response.Body.FlushAsync();
            await headersArrived.Task.WaitAsync(TestConstants.Timeout);
            context.Abort();
        });
        using var http = new HttpClient(new AfterHeaders(headersArrived.SetResult) { InnerHandler = new SocketsHttpHandler() });
        var client = new LineMessagingClient(http, "token", line.Address);
        var result = await client.ReplyMessageAsync("reply-token", [new TextMessage("あ")], Cancelled);
        Assert.Empty(result.SentMessages);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_after_acceptance_is_still_acceptance()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        await using var line = await FakeLine.StartAsync(async context =>
        {
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            await WaitForAbortAsync(context);
        });
        using var http = new HttpClient(new AfterHeaders(cancellation.Cancel) { InnerHandler = new SocketsHttpHandler() });
        var client = new LineMessagingClient(http, "token", line.Address);
        var result = await client.ReplyMessageAsync("reply-token", [new TextMessage("あ")], cancellation.Token);
        Assert.Equal("request-1", result.RequestId);
    }

    [Fact]
    public async Task A_429_tells_how_long_to_wait()
    {
        await using var line = await FakeLine.StartAsync(429, """{"message":"You have reached your monthly limit."}""", ("Retry-After", "30"));
        var exception = await RefusedPushAsync(line);
        Assert.Equal(HttpStatusCode.TooManyRequests, exception.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), exception.RetryAfter);
        Assert.Equal("You have reached your monthly limit.", exception.ResponseMessage?.Message);
    }

    [Fact]
    public async Task A_date_to_retry_after_is_held_against_the_servers_clock()
    {
        await using var line = await FakeLine.StartAsync(
            429, "{}", ("Date", "Thu, 01 Jan 2026 00:00:00 GMT"), ("Retry-After", "Thu, 01 Jan 2026 00:01:30 GMT"));
        Assert.Equal(TimeSpan.FromSeconds(90), (await RefusedPushAsync(line)).RetryAfter);
    }

    [Fact]
    public async Task A_400_tells_what_is_wrong_and_where()
    {
        await using var line = await FakeLine.StartAsync(
            400, """{"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"},{}]}""");
        var exception = await RefusedPushAsync(line);
        Assert.Equal("The request body has 1 error(s)", exception.ResponseMessage!.Message);
        Assert.Equal([new ErrorDetails("May not be empty", "messages[0].text"), new ErrorDetails()], exception.ResponseMessage.Details);
        Assert.Equal("request-1", exception.RequestId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("{}")]
    public async Task A_500_may_have_no_words(string body)
    {
        await using var line = await FakeLine.StartAsync(500, body);
        var exception = await RefusedPushAsync(line);
        Assert.Equal(HttpStatusCode.InternalServerError, exception.StatusCode);
        Assert.Null(exception.ResponseMessage);
        Assert.Null(exception.RetryAfter);
    }

    [Fact]
    public async Task An_exception_shows_the_endpoint_but_no_token_recipient_or_text()
    {
        await using var line = await FakeLine.StartAsync(400, """{"message":"secret words"}""");
        var text = (await RefusedPushAsync(line)).ToString();
        Assert.Contains("400 to POST /v2/bot/message/push (x-line-request-id: request-1)", text, StringComparison.Ordinal);
        Assert.All(["token-secret", "U1-recipient", "あいう", "secret words"], hidden => Assert.DoesNotContain(hidden, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_can_be_cancelled_while_LINE_is_silent()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var arrived = new TaskCompletionSource();
        await using var line = await FakeLine.StartAsync(async context =>
        {
            arrived.SetResult();
            await WaitForAbortAsync(context);
        });
        var sending = line.Client.ReplyMessageAsync("reply-token", [new TextMessage("あ")], cancellation.Token);
        await arrived.Task.WaitAsync(TestConstants.Timeout, Cancelled);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_known_not_to_have_got_the_request()
    {
        var line = await FakeLine.StartAsync(200, "{}");
        var address = line.Address;
        await line.DisposeAsync();
        using var http = new HttpClient(new SocketsHttpHandler());
        var exception = await Assert.ThrowsAsync<HttpRequestException>(
            () => new LineMessagingClient(http, "token", address).ReplyMessageAsync("reply-token", [new TextMessage("あ")], Cancelled));
        Assert.Equal(HttpRequestError.ConnectionError, exception.HttpRequestError);
    }

    private static Task<LineResponseException> RefusedPushAsync(FakeLine line) =>
        Assert.ThrowsAsync<LineResponseException>(() => line.Client.PushMessageAsync("U1-recipient", [new TextMessage("あいう")], null, Cancelled));

    private static async Task WaitForAbortAsync(HttpContext context)
    {
        var aborted = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(aborted.SetResult);
        await aborted.Task.WaitAsync(TestConstants.Timeout);
    }

    private sealed class AfterHeaders(Action act) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, CancellationToken.None);
            act();
            return response;
        }
    }
}
