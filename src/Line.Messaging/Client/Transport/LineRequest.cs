using System.Net.Http.Headers;

namespace Line.Messaging;

/// <summary>What is asked of LINE. It can be sent more than once: an expired token is answered with 401 and costs a second attempt.</summary>
/// <param name="Method">The method.</param>
/// <param name="Endpoint">Where it goes.</param>
/// <param name="Body">Null for no body, which a POST tells with a length of zero.</param>
/// <param name="RetryKey">Only for endpoints that take one: LINE answers 400 elsewhere.</param>
internal sealed record LineRequest(HttpMethod Method, LineEndpoint Endpoint, LineBody? Body = null, Guid? RetryKey = null)
{
    private const string RetryKeyHeader = "X-Line-Retry-Key";

    public HttpRequestMessage ToMessage(string? token)
    {
        var message = new HttpRequestMessage(Method, Endpoint.Address);
        if (token is not null)
        {
            // The token travels with each request: the HttpClient's default headers may serve other hosts.
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (RetryKey is { } key)
        {
            message.Headers.Add(RetryKeyHeader, key.ToString("D"));
        }

        if (Body is not null || Method == HttpMethod.Post)
        {
            message.Content = Content(Body);
        }

        return message;
    }

    // LINE answers 411 to a POST without Content-Length, so an empty body is a body of zero bytes.
    private static ByteArrayContent Content(LineBody? body)
    {
        var content = new ByteArrayContent(body?.Bytes ?? []);
        content.Headers.ContentType = body is null ? null : MediaTypeHeaderValue.Parse(body.MediaType);
        return content;
    }
}

/// <param name="Bytes">What is sent.</param>
/// <param name="MediaType">What the bytes are.</param>
internal sealed record LineBody(byte[] Bytes, string MediaType)
{
    public static LineBody Json(byte[] bytes) => new(bytes, "application/json; charset=utf-8");
}
