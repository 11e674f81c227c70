using TestKit.OpenApi;

namespace LineSimulator.Tests.Conformance;

/// <summary>Shows each call and its answer to the judge.</summary>
internal sealed class JudgedCalls(ConformanceJudge judge) : DelegatingHandler
{
    // Content of the size of a video is generated, not to be held in memory; its bytes are nobody's schema.
    private const long MostToRead = 4_000_000;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = await ApiRequest.FromAsync(request, cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        var isLong = response.Content.Headers.ContentLength > MostToRead;
        if (!isLong)
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
        }

        judge.Judge(asked, isLong ? ApiResponse.WithoutBody(response) : await ApiResponse.FromAsync(response, cancellationToken));
        return response;
    }
}
