using Microsoft.AspNetCore.Http.HttpResults;

namespace SessionBot.Live;

internal static class FragmentResult
{
    /// <summary>Under the ETag of its version.</summary>
    public static FileContentHttpResult Of(HttpResponse response, Fragment fragment)
    {
        response.Headers.ETag = LiveTag.Of(fragment.Version);
        return TypedResults.Bytes(fragment.Html, "text/html; charset=utf-8");
    }
}
