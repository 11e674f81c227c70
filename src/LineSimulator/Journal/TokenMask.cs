using System.Text.RegularExpressions;

namespace LineSimulator.Journal;

/// <summary>Cuts every token to its first four characters: enough to tell two apart, too little to use.</summary>
internal static partial class TokenMask
{
    public static string Apply(string body) => InForm().Replace(InJson().Replace(body, "$1$2…\""), "$1$2…");

    [GeneratedRegex("""("(?:replyToken|markAsReadToken|linkToken|access_token|refresh_token|id_token|client_secret|client_assertion)"\s*:\s*")([^"]{0,4})[^"]*"(?=\s*[,}]|$)""")]
    private static partial Regex InJson();

    [GeneratedRegex("((?:^|&)(?:access_token|refresh_token|id_token|client_secret|client_assertion|code|code_verifier)=)([^&]{0,4})[^&]*")]
    private static partial Regex InForm();
}
