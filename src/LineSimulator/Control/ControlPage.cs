using LineSimulator.Faults;

namespace LineSimulator.Control;

/// <summary>What GET /simulator/help says.</summary>
internal static class ControlPage
{
    public static string Text(string address) => $$"""
        LINE のシミュレーターです。LINE の代わりにボットへ webhook を送り、ボットからのメッセージを受け取ります。
        本物の LINE とはつながっていません。アカウントは要りません。

        This is a stand-in for the LINE platform. It sends webhooks to the bot and takes the bot's messages.
        It is not connected to LINE and needs no account.

        Messaging API (both api.line.me and api-data.line.me): {{address}}/v2/bot/...
        Channel access tokens:                                 {{address}}/oauth2/v3/token  /oauth2/v2.1/token  /v2/oauth/accessToken
        LINE Login (OpenID Connect):                           {{address}}/.well-known/openid-configuration

        People, by curl:

          POST {{address}}/simulator/users                 {"name":"佐藤 (みなと町)"}          -> userId
          POST {{address}}/simulator/users/{id}/follow
          POST {{address}}/simulator/users/{id}/unfollow
          POST {{address}}/simulator/users/{id}/messages   {"text":"こんにちは"}               -> messageId
          POST {{address}}/simulator/users/{id}/stickers   {"packageId":"1","stickerId":"2"}
          POST {{address}}/simulator/users/{id}/locations  {"latitude":35.6,"longitude":139.7,"title":"役場"}
          POST {{address}}/simulator/users/{id}/files      {"name":"資料.pdf","bytes":300000000,"answersBeforeReady":2}
          POST {{address}}/simulator/users/{id}/uploads/写真.jpg   --data-binary @file, ?in=group
          POST {{address}}/simulator/users/{id}/photos     {"count":3}                         -> messageIds
          POST {{address}}/simulator/users/{id}/taps       {"label":"提出"}
          POST {{address}}/simulator/users/{id}/postbacks  {"data":"action=x","displayText":"押した"}
          POST {{address}}/simulator/users/{id}/edits      {"messageId":"...","in":"C...","text":"直した文"}
          POST {{address}}/simulator/users/{id}/unsend     {"messageId":"..."}
          POST {{address}}/simulator/users/{id}/richmenu/taps  {"area":0}   areas count from 0; "picked" sets a date and time picker
          POST {{address}}/simulator/users/{id}/links      {"linkToken":"...","nonce":"..."}
          GET  {{address}}/simulator/users/{id}/richmenu   the menu that the user sees
          GET  {{address}}/simulator/users/{id}/chat       the chat as text

        messages, stickers, locations, files, photos and taps also take "in": the ID of a group or room; messages take "quote": a message ID.
        All of these but uploads also take "delivery": {"duplicates":1,"loseAnswer":true,"withoutRedelivery":true}

        Groups:

          POST {{address}}/simulator/groups                {"name":"研究会","memberIds":["U..."]}   -> groupId
          POST {{address}}/simulator/rooms                 {"memberIds":["U..."]}              -> roomId
          POST {{address}}/simulator/groups/{id}/join      the bot is invited; a room by its own ID here
          POST {{address}}/simulator/groups/{id}/leave     the bot is removed
          POST {{address}}/simulator/groups/{id}/members   {"userIds":["U..."]}
          POST {{address}}/simulator/groups/{id}/members/leave  {"userIds":["U..."]}
          GET  {{address}}/simulator/groups/{id}/chat      the chat as text

        The platform:

          GET  {{address}}/simulator/clock
          POST {{address}}/simulator/clock                 {"seconds":60}    moves the time forward
          POST {{address}}/simulator/quota                 {"limit":200}     null for no limit
          POST {{address}}/simulator/standby               {"on":true}       a module talks in the bot's place
          POST {{address}}/simulator/keys                  a public key as JWK  -> kid
          POST {{address}}/simulator/login/callbacks       {"url":"http://localhost:5000/signin-line"}

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
