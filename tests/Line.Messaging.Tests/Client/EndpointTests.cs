using System.Net;
using System.Reflection;

namespace Line.Messaging.Tests.Client;

public sealed class EndpointTests
{
    public static TheoryData<string> Names => EndpointCases.Names;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_makes_the_request_that_LINE_documents(string name)
    {
        var one = EndpointCases.All[name];
        await using var line = await FakeLine.StartAsync(one.Status, one.Answer);
        await one.Call(line.Client, Cancelled);
        Assert.Equal(one.Request, $"{line.Request.Method} {line.Request.Target}");
        Assert.Equal(one.Body, line.Request.Body);
        Assert.Equal("Bearer token-secret", line.Request.Headers["Authorization"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_request_with_a_body_or_a_POST_names_its_length(string name)
    {
        var one = EndpointCases.All[name];
        await using var line = await FakeLine.StartAsync(one.Status, one.Answer);
        await one.Call(line.Client, Cancelled);
        var hasLength = line.Request.Headers.ContainsKey("Content-Length");
        Assert.Equal(one.Request.StartsWith("POST", StringComparison.Ordinal) || one.Body.Length > 0, hasLength);
        Assert.Equal(one.Body.Length > 0, line.Request.Headers.ContainsKey("Content-Type"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_refusal_names_its_status_and_request_but_no_ID(string name)
    {
        var one = EndpointCases.All[name];
        await using var line = await FakeLine.StartAsync(403, """{"message":"Not available"}""");
        var exception = await Assert.ThrowsAsync<LineResponseException>(() => one.Call(line.Client, Cancelled));
        Assert.Equal((HttpStatusCode.Forbidden, "request-1", "Not available"), (exception.StatusCode, exception.RequestId, exception.ResponseMessage?.Message));
        Assert.All(["U1", "C1", "R1", "richmenu-1", "461", "token-secret"], id => Assert.DoesNotContain(id, exception.Message, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_cancelled_call_asks_nothing(string name)
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EndpointCases.All[name].Call(line.Client, new CancellationToken(canceled: true)));
        Assert.Empty(line.Requests);
    }

    [Fact]
    public void Every_method_is_covered()
    {
        var methods = typeof(ILineMessagingClient).GetMethods(BindingFlags.Public | BindingFlags.Instance).Select(method => method.Name);
        var uncovered = methods.Except(EndpointCases.All.Values.Select(one => one.MethodName));
        Assert.Equal([nameof(ILineMessagingClient.DiagnoseTooManyRequestsAsync)], uncovered);
    }

    [Theory]
    [InlineData("LeaveFromGroupAsync")]
    [InlineData("SetDefaultRichMenuAsync")]
    [InlineData("LinkRichMenuToUserAsync")]
    [InlineData("IssueLinkTokenAsync")]
    public async Task A_POST_without_a_body_has_a_length_of_zero(string name)
    {
        var one = EndpointCases.All[name];
        await using var line = await FakeLine.StartAsync(one.Status, one.Answer);
        await one.Call(line.Client, Cancelled);
        Assert.Equal("0", line.Request.Headers["Content-Length"]);
    }

    [Fact]
    public async Task A_receipt_keeps_the_request_ID()
    {
        await using var line = await FakeLine.StartAsync(202, "{}");
        var receipt = await line.Client.ControlRichMenusInBatchAsync([new RichMenuBatchOperation.UnlinkAll()], null, Cancelled);
        Assert.Equal(new LineReceipt("request-1"), receipt);
    }

    [Fact]
    public async Task A_broadcast_takes_a_retry_key()
    {
        var key = Guid.Parse("123e4567-e89b-12d3-a456-426614174000");
        await using var line = await FakeLine.StartAsync(409, "{}", ("x-line-accepted-request-id", "request-0"));
        var result = await line.Client.BroadcastMessageAsync([new TextMessage("あ")], new SendOptions(key), Cancelled);
        Assert.Equal(key.ToString(), line.Request.Headers["X-Line-Retry-Key"]);
        Assert.True(result.AlreadyAccepted);
    }

    [Theory]
    [InlineData("UploadRichMenuPngImageAsync", "image/png")]
    [InlineData("UploadRichMenuJpegImageAsync", "image/jpeg")]
    public async Task An_image_is_sent_as_what_it_is(string name, string mediaType)
    {
        await using var line = await FakeLine.StartAsync(200, "{}");
        await EndpointCases.All[name].Call(line.Client, Cancelled);
        Assert.Equal(mediaType, line.Request.Headers["Content-Type"]);
    }
}
