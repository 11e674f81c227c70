using System.Text.Encodings.Web;
using System.Text.Unicode;
using LineSimulator.People;

namespace LineSimulator.Login;

/// <summary>The page on which somebody chooses whom to sign in as. It needs no script.</summary>
internal static class LoginPage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(LoginRequest login, IReadOnlyList<SimulatedUser> users, string query)
    {
        var action = Html.Encode($"/oauth2/v2.1/authorize{query}");
        var people = users.Count == 0
            ? "<p>まだ誰もいません。シミュレーターで人を追加してから、このページを開き直してください。</p>"
            : string.Concat(users.Select(user => $"""<button name="user_id" value="{Html.Encode(user.Id)}">{Html.Encode(user.Name)}</button>"""));
        return Frame(
            "ログイン",
            $"""
            <p><b>{Html.Encode(new Uri(login.CallbackUrl).Authority)}</b> が次の情報を求めています: {Html.Encode(login.Scope)}</p>
            <form method="post" action="{action}">{people}</form>
            <form method="post" action="{action}"><button class="quiet" name="decision" value="deny">許可しない</button></form>
            """);
    }

    public static string Refused(string why) => Frame("400 Bad Request", $"<p>{Html.Encode(why)}</p>");

    private static string Frame(string title, string body) => $$"""
        <!doctype html>
        <html lang="ja">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{title}} – LINE シミュレーター</title>
        <style>
        body { font: 16px/1.7 system-ui, sans-serif; max-width: 26rem; margin: 3rem auto; padding: 0 1rem; color: #1c2733; }
        button { display: block; width: 100%; min-height: 3rem; margin: .5rem 0; border: 0; border-radius: .5rem; background: #0a7d4f; color: #fff; font: inherit; cursor: pointer; }
        button.quiet { background: none; color: #4a5560; text-decoration: underline; }
        small { color: #4a5560; }
        </style></head>
        <body><h1>{{title}}</h1>{{body}}<small>LINE のシミュレーターです。本物の LINE とはつながっていません。</small></body>
        </html>
        """;
}
