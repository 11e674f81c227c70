using System.Net;
using Line.Messaging;

namespace SessionBot.Work;

/// <summary>What an attempt to send tells about the message, by LINE's rules on retrying (developers.line.biz, retrying-api-request).</summary>
internal abstract record SendVerdict
{
    private SendVerdict()
    {
    }

    public sealed record Accepted(string? RequestId) : SendVerdict;

    /// <summary>LINE said no: it does not have the message, and the same request will never be taken.</summary>
    public sealed record Refused(HttpStatusCode Status) : SendVerdict;

    /// <summary>LINE does not have the message now, and may take it later.</summary>
    public sealed record NotYet(string Why, TimeSpan? NotBefore) : SendVerdict;

    /// <summary>LINE takes nothing from this channel: its token expired, was revoked, or cannot be had. The operator mends it, and what waits goes out then.</summary>
    public sealed record LockedOut(string Why) : SendVerdict;

    /// <summary>It would be of no use any more.</summary>
    public sealed record Expired : SendVerdict;

    /// <summary>The month's quota has no room for what it is for; until then it waits for a free reply to ride on.</summary>
    public sealed record NoRoom(DateTimeOffset Until) : SendVerdict;

    /// <summary>LINE may or may not have the message.</summary>
    public sealed record InDoubt(string Why) : SendVerdict;

    /// <summary>The service stopped in the middle: in doubt, and no failure.</summary>
    public sealed record Interrupted : SendVerdict;

    public static SendVerdict Of(Exception exception) => exception switch
    {
        LineResponseException { StatusCode: HttpStatusCode.TooManyRequests } busy => new NotYet("429", busy.RetryAfter),
        LineResponseException { StatusCode: HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError } broken => new InDoubt($"{(int)broken.StatusCode}"),
        LineResponseException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } locked => new LockedOut($"{(int)locked.StatusCode}"),
        LineLimitException => new Refused(HttpStatusCode.BadRequest),
        ChannelAccessTokenException tokenless => new LockedOut(tokenless.GetType().Name),
        LineResponseException refused => new Refused(refused.StatusCode),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
        } unreached => new NotYet($"{unreached.HttpRequestError}", null),
        _ => new InDoubt(exception.GetType().Name),
    };
}
