using System.Net;
using System.Text;

namespace SessionBot.Tests.SignIn;

/// <summary>Keeps cookies and follows redirects, whatever the clock of the machine says about a cookie's age.</summary>
internal sealed class Browser(Uri home) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private readonly Dictionary<(string Authority, string Name), string> _cookies = [];

    /// <summary>Where the last answer came from.</summary>
    public Uri Address { get; private set; } = home;

    /// <summary>As a request to the address of the last answer carries them.</summary>
    public string Cookies => CookiesFor(Address);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    public Task<(HttpStatusCode Status, string Page)> OpenAsync(string address) => SendAsync(HttpMethod.Get, new Uri(Address, address), null);

    public Task<(HttpStatusCode Status, string Page)> PostAsync(string address, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, new Uri(Address, address), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>As a form with files is sent.</summary>
    /// <param name="chunked">Without saying how long it is.</param>
    public Task<(HttpStatusCode Status, string Page)> UploadAsync(
        string address, IEnumerable<(string Name, string Value)> fields, IEnumerable<(string Field, string Name, byte[] Content)> files, bool chunked = false)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (field, name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.TryAddWithoutValidation("Content-Disposition", Encoding.Latin1.GetString(Encoding.UTF8.GetBytes($"form-data; name=\"{field}\"; filename=\"{name}\"")));
            form.Add(part);
        }

        return SendAsync(HttpMethod.Post, new Uri(Address, address), form, chunked);
    }

    /// <summary>A file, byte for byte.</summary>
    public async Task<byte[]> DownloadAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, address));
        request.Headers.TryAddWithoutValidation("Cookie", CookiesFor(request.RequestUri!));
        using var answer = await _http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Ct);
    }

    private async Task<(HttpStatusCode Status, string Page)> SendAsync(HttpMethod method, Uri address, HttpContent? content, bool chunked = false)
    {
        while (true)
        {
            Address = address;
            using var request = new HttpRequestMessage(method, address);
            request.Headers.Add("Accept", "text/html");
            request.Headers.TryAddWithoutValidation("Cookie", CookiesFor(address));
            request.Content = content;
            request.Headers.TransferEncodingChunked = chunked && content is not null;
            using var answer = await _http.SendAsync(request, Ct);
            Keep(address, answer);
            if (answer.Headers.Location is not { } location)
            {
                return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
            }

            (method, address, content) = (HttpMethod.Get, new Uri(address, location), null);
        }
    }

    private string CookiesFor(Uri address) =>
        string.Join("; ", _cookies.Where(cookie => cookie.Key.Authority == address.Authority).Select(cookie => $"{cookie.Key.Name}={cookie.Value}"));

    private void Keep(Uri address, HttpResponseMessage answer)
    {
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var given) ? given : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0)
            {
                _cookies.Remove((address.Authority, pair[0]));
            }
            else
            {
                _cookies[(address.Authority, pair[0])] = pair[1];
            }
        }
    }
}
