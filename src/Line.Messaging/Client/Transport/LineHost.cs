namespace Line.Messaging;

internal static class LineHost
{
    /// <summary>The address with a slash at its end, so that paths are appended to it.</summary>
    public static Uri Root(Uri root, string parameter)
    {
        if (!root.IsAbsoluteUri || (root.Scheme != Uri.UriSchemeHttps && root.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException($"{root} is not an absolute http or https address.", parameter);
        }

        return root.AbsoluteUri.EndsWith('/') ? root : new Uri(root.AbsoluteUri + "/");
    }
}
