using LineSimulator.Api;
using LineSimulator.Api.Rules;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.RichMenus;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#upload-rich-menu-image (2026-08)</summary>
internal static class MenuImageEndpoints
{
    public static async Task<IResult> UploadAsync(string richMenuId, HttpRequest request, PlatformState state, CancellationToken ct)
    {
        if (request.ContentType?.Split(';')[0] is not ("image/png" or "image/jpeg"))
        {
            return ApiAnswer.Error(StatusCodes.Status415UnsupportedMediaType, $"The content type, {request.ContentType ?? "(none)"}, is not supported");
        }

        if (await ReadAsync(request, ct) is not { } bytes)
        {
            return ApiAnswer.Error(StatusCodes.Status413PayloadTooLarge, "The image exceeds the maximum size of 1MB");
        }

        return MenuEndpoints.InBook(state, menus =>
        {
            if (menus.Find(richMenuId) is not { } menu)
            {
                return MenuAnswer.NotFound();
            }

            if (Refuse(menu, request.ContentType.Split(';')[0], bytes) is { } refusal)
            {
                return MenuAnswer.Refused(refusal);
            }

            menus.SetImage(richMenuId, new MenuImage(bytes, request.ContentType.Split(';')[0]));
            return MenuAnswer.Done();
        });
    }

    public static IResult Download(string richMenuId, PlatformState state) => MenuEndpoints.InBook(state, menus =>
        menus.Find(richMenuId)?.Image is { } image ? Results.Bytes(image.Bytes, image.MediaType) : MenuAnswer.NotFound());

    private static string? Refuse(StoredMenu menu, string mediaType, byte[] bytes)
    {
        // A menu's picture cannot be replaced: a new menu takes its place.
        if (menu.Image is not null)
        {
            return "An image has already been uploaded to the richmenu";
        }

        if (PictureSize.Of(bytes) is not { } picture || picture.MediaType != mediaType)
        {
            return "The image is not of the format that the content type names";
        }

        if (!MenuShape.Allows(picture.Width, picture.Height))
        {
            return "The image size is invalid: 800 to 2500 pixels wide, 250 or more high, width divided by height 1.45 or more";
        }

        return (picture.Width, picture.Height) == (menu.Width, menu.Height)
            ? null
            : $"The image is {picture.Width}x{picture.Height}, the richmenu {menu.Width}x{menu.Height}";
    }

    /// <summary>Null where there are more bytes than allowed.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        using var image = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (var read = await request.Body.ReadAsync(buffer, ct); read > 0; read = await request.Body.ReadAsync(buffer, ct))
        {
            image.Write(buffer, 0, read);
            if (image.Length > MenuShape.MaxImageBytes)
            {
                return null;
            }
        }

        return image.ToArray();
    }
}
