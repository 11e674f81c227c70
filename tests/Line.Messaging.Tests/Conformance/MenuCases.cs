using Line.Messaging.Tests.Client;
using Line.Messaging.Tests.Messages;

namespace Line.Messaging.Tests.Conformance;

/// <summary>The requests about rich menus.</summary>
internal static class MenuCases
{
    private const string User = "U0123456789abcdef0123456789abcdef";
    private const string Id = "richmenu-88c05ef6921ae53f8b58a25f3a65faf7";
    private const string Alias = "menu-live";

    private static readonly string[] Users = [User];
    private static readonly RichMenu Menu = new(
        new RichMenuSize(2500, 1686),
        true,
        "研究会",
        "メニュー",
        [.. ActionSamples.Everywhere.Append(ActionSamples.OnlyInRichMenus).Select((action, index) => new ActionArea(new RichMenuBounds(index * 100, 0, 100, 1686), action))]);

    private static readonly RichMenuBatchOperation[] Operations =
        [new RichMenuBatchOperation.Link(Id, $"{Id}2"), new RichMenuBatchOperation.Unlink(Id), new RichMenuBatchOperation.UnlinkAll()];

    public static readonly IReadOnlyList<ClientCase> All =
    [
        ClientCase.Of("createRichMenu", line => line.CreateRichMenuAsync(Menu, default)),
        ClientCase.Of("validateRichMenuObject", line => line.ValidateRichMenuAsync(Menu, default)),
        ClientCase.Of("getRichMenu", line => line.GetRichMenuAsync(Id, default)),
        ClientCase.Of("getRichMenuList", line => line.GetRichMenuListAsync(default)),
        ClientCase.Of("deleteRichMenu", line => line.DeleteRichMenuAsync(Id, default)),
        ClientCase.Of("setRichMenuImage", line => line.UploadRichMenuPngImageAsync(new MemoryStream(RichMenus.Png(2500, 843, 64)), Id, null, default)),
        ClientCase.Of("setRichMenuImage", line => line.UploadRichMenuJpegImageAsync(new MemoryStream(RichMenus.Jpeg(2500, 843)), Id, null, default)),
        ClientCase.Of("getRichMenuImage", line => line.DownloadRichMenuImageAsync(Id, default)),
        ClientCase.Of("setDefaultRichMenu", line => line.SetDefaultRichMenuAsync(Id, default)),
        ClientCase.Of("getDefaultRichMenuId", line => line.GetDefaultRichMenuIdAsync(default)),
        ClientCase.Of("cancelDefaultRichMenu", line => line.CancelDefaultRichMenuAsync(default)),
        ClientCase.Of("linkRichMenuIdToUser", line => line.LinkRichMenuToUserAsync(User, Id, default)),
        ClientCase.Of("unlinkRichMenuIdFromUser", line => line.UnLinkRichMenuFromUserAsync(User, default)),
        ClientCase.Of("getRichMenuIdOfUser", line => line.GetRichMenuIdOfUserAsync(User, default)),
        ClientCase.Of("linkRichMenuIdToUsers", line => line.LinkRichMenuToUsersAsync(Users, Id, default)),
        ClientCase.Of("unlinkRichMenuIdFromUsers", line => line.UnLinkRichMenusFromUsersAsync(Users, default)),
        ClientCase.Of("richMenuBatch", line => line.ControlRichMenusInBatchAsync(Operations, "key-1", default)),
        ClientCase.Of("validateRichMenuBatchRequest", line => line.ValidateRichMenuBatchAsync(Operations, null, default)),
        ClientCase.Of("getRichMenuBatchProgress", line => line.GetRichMenuBatchProgressAsync("request-1", default)),
        ClientCase.Of("createRichMenuAlias", line => line.CreateRichMenuAliasAsync(Alias, Id, default)),
        ClientCase.Of("updateRichMenuAlias", line => line.UpdateRichMenuAliasAsync(Alias, Id, default)),
        ClientCase.Of("deleteRichMenuAlias", line => line.DeleteRichMenuAliasAsync(Alias, default)),
        ClientCase.Of("getRichMenuAlias", line => line.GetRichMenuAliasAsync(Alias, default)),
        ClientCase.Of("getRichMenuAliasList", line => line.GetRichMenuAliasListAsync(default)),
    ];
}
