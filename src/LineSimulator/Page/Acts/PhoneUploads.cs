using Microsoft.AspNetCore.Http;

namespace LineSimulator.Page.Acts;

/// <summary>The page's calls that carry files.</summary>
internal static class PhoneUploads
{
    // LINE takes videos and files of 200 MB; a page on one machine needs less.
    private const long MaxBytes = 20_000_000;

    /// <summary>The request's body is the file.</summary>
    public static async Task<IResult> SendFileAsync(
        string id, string name, string? speaker, HttpRequest request, LinePlatform platform, PhoneActs acts, CancellationToken ct)
    {
        CheckSize(request);
        return await PhoneEndpoints.Done(acts.SendFileAsync(Hand.In(platform, id, speaker), Path.GetFileName(name), await ReadAsync(request.Body, ct)));
    }

    /// <summary>A form with a photo in each of its files.</summary>
    public static async Task<IResult> SendPhotosAsync(
        string id, string? speaker, HttpRequest request, LinePlatform platform, PhoneActs acts, CancellationToken ct)
    {
        CheckSize(request);
        var photos = new List<byte[]>();
        foreach (var file in (await request.ReadFormAsync(ct)).Files)
        {
            await using var stream = file.OpenReadStream();
            photos.Add(await ReadAsync(stream, ct));
        }

        return await PhoneEndpoints.Done(acts.SendPhotosAsync(Hand.In(platform, id, speaker), photos));
    }

    private static void CheckSize(HttpRequest request)
    {
        if (request.ContentLength is null or > MaxBytes)
        {
            throw new SimulatorException($"ファイルが大きすぎます。合わせて {MaxBytes / 1_000_000} MB までにしてください。");
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
