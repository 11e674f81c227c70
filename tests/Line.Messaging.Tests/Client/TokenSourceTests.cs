using System.Net;
using TestKit;

namespace Line.Messaging.Tests.Client;

public sealed class TokenSourceTests
{
    private static readonly ISendMessage[] Messages = [new TextMessage("あ")];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stateless_token_is_issued_once_and_kept()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var client = issuer.Client(issuer.Stateless);
        await client.ReplyMessageAsync("r", Messages, Cancelled);
        issuer.Clock.Advance(TimeSpan.FromSeconds(809));
        await client.ReplyMessageAsync("r", Messages, Cancelled);

        var issue = Assert.Single(issuer.Issues);
        Assert.Equal(("POST", "/oauth2/v3/token"), (issue.Method, issue.Path));
        Assert.Equal("application/x-www-form-urlencoded", issue.Headers["Content-Type"]);
        Assert.Equal("grant_type=client_credentials&client_id=1234567890&client_secret=channel-secret", issue.Body);
        Assert.DoesNotContain("Authorization", issue.Headers.Keys);
        Assert.All(issuer.Replies, reply => Assert.Equal("Bearer token-1", reply.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_expires()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var source = issuer.Stateless;
        Assert.Equal("token-1", await source.GetTokenAsync(Cancelled));
        issuer.Clock.Advance(TimeSpan.FromSeconds(810));
        Assert.Equal("token-2", await source.GetTokenAsync(Cancelled));
    }

    [Fact]
    public async Task Callers_who_come_together_wait_for_one_issue()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var gate = new TaskCompletionSource();
        issuer.Gate = gate.Task;
        var source = issuer.Stateless;
        var callers = Enumerable.Range(0, 50).Select(_ => source.GetTokenAsync(Cancelled).AsTask()).ToArray();
        gate.SetResult();
        Assert.All(await Task.WhenAll(callers).WaitAsync(TestConstants.Timeout, Cancelled), token => Assert.Equal("token-1", token));
        Assert.Single(issuer.Issues);
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_end_the_issue_for_others()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var gate = new TaskCompletionSource();
        issuer.Gate = gate.Task;
        var source = issuer.Stateless;
        using var cancellation = new CancellationTokenSource();
        var first = source.GetTokenAsync(cancellation.Token).AsTask();
        var second = source.GetTokenAsync(Cancelled).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        Assert.Equal("token-1", await second.WaitAsync(TestConstants.Timeout, Cancelled));
    }

    [Fact]
    public async Task A_renewal_that_fails_leaves_the_token_that_still_lives()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var source = issuer.Stateless;
        await source.GetTokenAsync(Cancelled);
        issuer.IssueStatus = HttpStatusCode.InternalServerError;
        issuer.Clock.Advance(TimeSpan.FromSeconds(899));
        Assert.Equal("token-1", await source.GetTokenAsync(Cancelled));
        issuer.Clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<LineResponseException>(async () => await source.GetTokenAsync(Cancelled));
        issuer.IssueStatus = HttpStatusCode.OK;
        Assert.Equal("token-2", await source.GetTokenAsync(Cancelled));
    }

    [Fact]
    public async Task A_call_that_is_answered_with_401_is_repeated_once_with_a_new_token()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var client = issuer.Client(issuer.Stateless);
        await client.ReplyMessageAsync("r", Messages, Cancelled);
        issuer.Takes = token => token != "Bearer token-1";
        issuer.Clock.Advance(TimeSpan.FromMinutes(2));
        await client.ReplyMessageAsync("r", Messages, Cancelled);

        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], issuer.Replies.Select(reply => reply.Headers["Authorization"]));
        Assert.Single(issuer.Replies.Select(reply => reply.Body).Distinct());
    }

    [Fact]
    public async Task A_second_401_is_the_answer()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var client = issuer.Client(issuer.Stateless);
        await client.ReplyMessageAsync("r", Messages, Cancelled);
        issuer.Takes = _ => false;
        issuer.Clock.Advance(TimeSpan.FromMinutes(2));
        var exception = await Assert.ThrowsAsync<LineResponseException>(() => client.ReplyMessageAsync("r", Messages, Cancelled));
        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.Equal(2, issuer.Issues.Count());
    }

    [Fact]
    public async Task A_new_token_that_is_refused_costs_no_other()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.Takes = _ => false;
        var client = issuer.Client(issuer.Stateless);
        await Assert.ThrowsAsync<LineResponseException>(() => client.ReplyMessageAsync("r", Messages, Cancelled));
        Assert.Single(issuer.Issues);
        Assert.Single(issuer.Replies);
    }

    [Fact]
    public async Task A_fixed_token_that_is_refused_is_not_tried_again()
    {
        await using var line = await FakeLine.StartAsync(401, """{"message":"Authentication failed"}""");
        await Assert.ThrowsAsync<LineResponseException>(() => line.Client.ReplyMessageAsync("r", Messages, Cancelled));
        Assert.Single(line.Requests);
    }

    [Fact]
    public async Task A_call_without_a_token_is_known_not_to_have_been_taken()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.IssueStatus = HttpStatusCode.BadRequest;
        var exception = await Assert.ThrowsAsync<ChannelAccessTokenException>(
            () => issuer.Client(issuer.Stateless).ReplyMessageAsync("r", Messages, Cancelled));
        var refusal = Assert.IsType<LineResponseException>(exception.InnerException);
        Assert.Equal("invalid_client: channel is wrong", refusal.ResponseMessage?.Message);
        Assert.DoesNotContain("channel-secret", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(issuer.Replies);
    }

    [Fact]
    public async Task A_renewal_that_fails_after_a_401_is_known_not_to_have_been_taken()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var client = issuer.Client(issuer.Stateless);
        await client.ReplyMessageAsync("r", Messages, Cancelled);
        (issuer.Takes, issuer.IssueStatus) = (_ => false, HttpStatusCode.ServiceUnavailable);
        issuer.Clock.Advance(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<ChannelAccessTokenException>(() => client.ReplyMessageAsync("r", Messages, Cancelled));
    }

    [Theory]
    [InlineData("""{"access_token":"トークン","expires_in":900,"token_type":"Bearer"}""")]
    [InlineData("""{"access_token":"token-secret","expires_in":0,"token_type":"Bearer"}""")]
    [InlineData("""{"expires_in":900,"token_type":"Bearer"}""")]
    public async Task An_answer_without_a_usable_token_is_an_error(string answer)
    {
        await using var line = await FakeLine.StartAsync(200, answer);
        var exception = await Assert.ThrowsAsync<LineResponseException>(
            () => new ChannelAccessTokenClient(line.Http, line.Address).IssueStatelessAsync("1", "s", Cancelled));
        Assert.DoesNotContain("token-secret", exception.ToString(), StringComparison.Ordinal);
    }
}
