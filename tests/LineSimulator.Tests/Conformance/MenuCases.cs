using System.Buffers.Binary;
using System.Net.Http.Headers;

namespace LineSimulator.Tests.Conformance;

/// <summary>A right call of every endpoint about rich menus.</summary>
internal static class MenuCases
{
    private const string Menu =
        """{"size":{"width":800,"height":250},"selected":true,"name":"研究会","chatBarText":"メニュー","areas":[{"bounds":{"x":0,"y":0,"width":400,"height":250},"action":{"type":"postback","label":"質問","data":"q"}},{"bounds":{"x":400,"y":0,"width":400,"height":250},"action":{"type":"message","label":"提出","text":"提出"}}]}""";

    private const string Batch = """{"operations":[{"type":"unlinkAll"}]}""";

    public static readonly IReadOnlyList<EndpointCase> All =
    [
        new("createRichMenu", 200, walk => walk.PostAsync("/v2/bot/richmenu", Menu)),
        new("validateRichMenuObject", 200, walk => walk.PostAsync("/v2/bot/richmenu/validate", Menu)),
        new("getRichMenuList", 200, walk => walk.GetAsync("/v2/bot/richmenu/list")) { PrepareAsync = MenuAsync },
        new("getRichMenu", 200, (walk, menu) => walk.GetAsync($"/v2/bot/richmenu/{menu}")) { PrepareAsync = MenuAsync },
        new("deleteRichMenu", 200, (walk, menu) => walk.CallAsync(HttpMethod.Delete, $"/v2/bot/richmenu/{menu}")) { PrepareAsync = MenuAsync },
        new("setRichMenuImage", 200, PaintAsync) { PrepareAsync = CreateAsync },
        new("getRichMenuImage", 200, (walk, menu) => walk.GetAsync($"/v2/bot/richmenu/{menu}/content")) { PrepareAsync = MenuAsync },
        new("setDefaultRichMenu", 200, (walk, menu) => walk.CallAsync(HttpMethod.Post, $"/v2/bot/user/all/richmenu/{menu}")) { PrepareAsync = MenuAsync },
        new("getDefaultRichMenuId", 200, walk => walk.GetAsync("/v2/bot/user/all/richmenu")) { PrepareAsync = walk => ShownAsync(walk, "all") },
        new("cancelDefaultRichMenu", 200, walk => walk.CallAsync(HttpMethod.Delete, "/v2/bot/user/all/richmenu")) { PrepareAsync = walk => ShownAsync(walk, "all") },
        new("linkRichMenuIdToUser", 200, (walk, menu) => walk.CallAsync(HttpMethod.Post, $"/v2/bot/user/{walk.User}/richmenu/{menu}")) { PrepareAsync = MenuAsync },
        new("getRichMenuIdOfUser", 200, walk => walk.GetAsync($"/v2/bot/user/{walk.User}/richmenu")) { PrepareAsync = walk => ShownAsync(walk, walk.User) },
        new("unlinkRichMenuIdFromUser", 200, walk => walk.CallAsync(HttpMethod.Delete, $"/v2/bot/user/{walk.User}/richmenu")) { PrepareAsync = walk => ShownAsync(walk, walk.User) },
        new("linkRichMenuIdToUsers", 202, (walk, menu) => walk.PostAsync("/v2/bot/richmenu/bulk/link", $$"""{"richMenuId":"{{menu}}","userIds":["{{walk.User}}"]}""")) { PrepareAsync = MenuAsync },
        new("unlinkRichMenuIdFromUsers", 202, walk => walk.PostAsync("/v2/bot/richmenu/bulk/unlink", $$"""{"userIds":["{{walk.User}}"]}""")),
        new("richMenuBatch", 202, walk => walk.PostAsync("/v2/bot/richmenu/batch", Batch)),
        new("validateRichMenuBatchRequest", 200, walk => walk.PostAsync("/v2/bot/richmenu/validate/batch", Batch)),
        new("getRichMenuBatchProgress", 200, (walk, request) => walk.GetAsync($"/v2/bot/richmenu/progress/batch?requestId={request}")) { PrepareAsync = BatchAsync },
        new("createRichMenuAlias", 200, NameAsync) { PrepareAsync = MenuAsync },
        new("getRichMenuAliasList", 200, walk => walk.GetAsync("/v2/bot/richmenu/alias/list")) { PrepareAsync = AliasAsync },
        new("getRichMenuAlias", 200, walk => walk.GetAsync("/v2/bot/richmenu/alias/menu-live")) { PrepareAsync = AliasAsync },
        new("updateRichMenuAlias", 200, (walk, menu) => walk.PostAsync("/v2/bot/richmenu/alias/menu-live", $$"""{"richMenuId":"{{menu}}"}""")) { PrepareAsync = AliasAsync },
        new("deleteRichMenuAlias", 200, walk => walk.CallAsync(HttpMethod.Delete, "/v2/bot/richmenu/alias/menu-live")) { PrepareAsync = AliasAsync },
    ];

    /// <summary>Makes a menu with its image.</summary>
    public static async Task<string> MenuAsync(Walk walk)
    {
        var menu = await CreateAsync(walk);
        await PaintAsync(walk, menu);
        return menu;
    }

    /// <param name="to">A user ID, or <c>all</c>.</param>
    public static async Task<string> ShownAsync(Walk walk, string to)
    {
        var menu = await MenuAsync(walk);
        await walk.CallAsync(HttpMethod.Post, $"/v2/bot/user/{to}/richmenu/{menu}");
        return menu;
    }

    private static async Task<string> CreateAsync(Walk walk) =>
        (await walk.PostAsync("/v2/bot/richmenu", Menu)).Json.GetProperty("richMenuId").GetString()!;

    private static Task<Answer> PaintAsync(Walk walk, string menu)
    {
        var image = new byte[64];
        byte[] start = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];
        start.CopyTo(image, 0);
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(16), 800);
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(20), 250);
        var content = new ByteArrayContent(image);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return walk.CallAsync(HttpMethod.Post, $"/v2/bot/richmenu/{menu}/content", content);
    }

    private static async Task<string> BatchAsync(Walk walk) =>
        (await walk.PostAsync("/v2/bot/richmenu/batch", Batch)).Headers["x-line-request-id"];

    private static Task<Answer> NameAsync(Walk walk, string menu) =>
        walk.PostAsync("/v2/bot/richmenu/alias", $$"""{"richMenuAliasId":"menu-live","richMenuId":"{{menu}}"}""");

    private static async Task<string> AliasAsync(Walk walk)
    {
        var menu = await MenuAsync(walk);
        await NameAsync(walk, menu);
        return menu;
    }
}
