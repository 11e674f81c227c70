using LineSimulator.Faults;

namespace LineSimulator.Control;

/// <summary>What GET /simulator/ says.</summary>
internal static class ControlPage
{
    public static string Text(string address) => $$"""
        LINE のシミュレーターです。LINE の代わりにボットへ webhook を送り、ボットからのメッセージを受け取ります。
        本物の LINE とはつながっていません。アカウントは要りません。

        This is a stand-in for the LINE platform. It sends webhooks to the bot and takes the bot's messages.
        It is not connected to LINE and needs no account.

        Messaging API (both api.line.me and api-data.line.me): {{address}}/v2/bot/...

        People, by curl:

          POST {{address}}/simulator/users                 {"name":"佐藤 (みなと町)"}          -> userId
          POST {{address}}/simulator/users/{id}/follow
          POST {{address}}/simulator/users/{id}/unfollow
          POST {{address}}/simulator/users/{id}/messages   {"text":"こんにちは"}               -> messageId
          POST {{address}}/simulator/users/{id}/taps       {"label":"提出"}
          POST {{address}}/simulator/users/{id}/postbacks  {"data":"action=x","displayText":"押した"}
          POST {{address}}/simulator/users/{id}/unsend     {"messageId":"..."}
          GET  {{address}}/simulator/users/{id}/chat       the chat as text

        messages, taps, postbacks and unsend also take "delivery": {"duplicates":1,"loseAnswer":true,"withoutRedelivery":true}

        Trouble:

          POST {{address}}/simulator/faults                {"endpoint":"Push","kind":"TimeoutAfterAcceptance","times":1}
               endpoint: {{string.Join(' ', Enum.GetNames<LineEndpoint>())}}
               kind:     {{string.Join(' ', Enum.GetNames<FaultKind>())}}
               Slow also takes "milliseconds".
          POST {{address}}/simulator/redeliveries          sends every unanswered webhook again, now

        Example:

          curl -X POST {{address}}/simulator/users -d '{"name":"佐藤 (みなと町)"}'

        """;
}
