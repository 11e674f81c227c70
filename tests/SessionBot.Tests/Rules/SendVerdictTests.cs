using System.Net;
using Line.Messaging;
using SessionBot.Work;

namespace SessionBot.Tests.Rules;

public sealed class SendVerdictTests
{
    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "Refused")]
    [InlineData(HttpStatusCode.Unauthorized, "LockedOut")]
    [InlineData(HttpStatusCode.Forbidden, "LockedOut")]
    [InlineData(HttpStatusCode.NotFound, "Refused")]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, "Refused")]
    [InlineData(HttpStatusCode.TooManyRequests, "NotYet")]
    [InlineData(HttpStatusCode.RequestTimeout, "InDoubt")]
    [InlineData(HttpStatusCode.InternalServerError, "InDoubt")]
    [InlineData(HttpStatusCode.BadGateway, "InDoubt")]
    public void A_status_tells_whether_LINE_has_the_message(HttpStatusCode status, string verdict) =>
        Assert.Equal(verdict, SendVerdict.Of(new LineResponseException { StatusCode = status }).GetType().Name);

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, "NotYet")]
    [InlineData(HttpRequestError.NameResolutionError, "NotYet")]
    [InlineData(HttpRequestError.SecureConnectionError, "NotYet")]
    [InlineData(HttpRequestError.ResponseEnded, "InDoubt")]
    [InlineData(HttpRequestError.Unknown, "InDoubt")]
    public void Only_a_failure_before_connecting_is_certain(HttpRequestError error, string verdict) =>
        Assert.Equal(verdict, SendVerdict.Of(new HttpRequestException(error)).GetType().Name);

    [Fact]
    public void A_timeout_leaves_it_open() => Assert.IsType<SendVerdict.InDoubt>(SendVerdict.Of(new TaskCanceledException()));

    [Fact]
    public void What_LINE_asks_for_with_a_429_is_kept() => Assert.Equal(
        TimeSpan.FromSeconds(7),
        Assert.IsType<SendVerdict.NotYet>(SendVerdict.Of(new LineResponseException
        {
            StatusCode = HttpStatusCode.TooManyRequests,
            RetryAfter = TimeSpan.FromSeconds(7),
        })).NotBefore);
}
