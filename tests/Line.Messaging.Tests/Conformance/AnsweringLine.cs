using System.Net;
using System.Net.Http.Headers;
using TestKit.OpenApi;

namespace Line.Messaging.Tests.Conformance;

/// <summary>Judges each request by the document and answers as the document says that LINE may.</summary>
internal sealed class AnsweringLine(LineApiDocument document) : HttpMessageHandler
{
    private readonly List<string> _operations = [];
    private readonly List<ApiFault> _faults = [];

    public IReadOnlyList<string> Operations => _operations;

    public IReadOnlyList<ApiFault> Faults => _faults;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _faults.AddRange(document.Check(await ApiRequest.FromAsync(request, cancellationToken)));
        if (document.Find(request.Method.Method, request.RequestUri!) is not { } operation)
        {
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        }

        _operations.Add(operation.Id);
        var response = new HttpResponseMessage((HttpStatusCode)operation.Responses.Keys.Min());
        response.Headers.Add("x-line-request-id", "request-1");
        if (SampleFactory.Answer(operation) is var (mediaType, body))
        {
            response.Content = new ByteArrayContent(body);
            response.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        }

        return response;
    }
}
