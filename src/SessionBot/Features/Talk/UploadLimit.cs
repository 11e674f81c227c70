using Microsoft.AspNetCore.Http.Features;
using SessionBot.Features.Console;
using SessionBot.Pages;

namespace SessionBot.Features.Talk;

/// <summary>Refuses a form that is too large with a page that says so. It stands before whatever else reads the form.</summary>
internal static class UploadLimit
{
    public const int MostMegabytes = 10;

    private const long MostBytes = MostMegabytes * 1024 * 1024;

    private static readonly FormOptions Form = new()
    {
        ValueLengthLimit = (int)MostBytes,
        MultipartBodyLengthLimit = MostBytes,

        // Three for each speaker, and a bad transcript may have a name for every utterance.
        ValueCountLimit = (3 * ReadUploads.MostUtterances) + 10,
    };

    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return await next(call);
        }

        var size = http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>();
        if (http.Request.ContentLength > MostBytes)
        {
            // A browser that still sends sees no answer: the server goes on taking, for a few seconds, what it throws away.
            size.MaxRequestBodySize = null;
            return TooLarge();
        }

        size.MaxRequestBodySize = MostBytes;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, Form));
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
        catch (InvalidDataException)
        {
            return new ProblemAnswer(StatusCodes.Status400BadRequest, ConsoleTexts.OldFormTitle, TalkTexts.BrokenForm);
        }

        return await next(call);
    }

    private static ProblemAnswer TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, TalkTexts.TooLargeTitle, Wording.Of(TalkTexts.TooLarge, ("most", MostMegabytes)));
}
