using Microsoft.Playwright;

namespace InnovationPotential.Browser;

/// <summary>A page in the browser, with what went wrong there and what it asked the network for.</summary>
public sealed class OpenedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _problems = [];
    private readonly List<string> _requests = [];

    private OpenedPage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, exceptions of scripts and dialogs.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>What was asked for beside the page itself.</summary>
    public IReadOnlyList<string> Requests => _requests;

    public static async Task<OpenedPage> Open(IBrowserContext context, Uri address)
    {
        var opened = new OpenedPage(context, await context.NewPageAsync());
        opened.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") opened._problems.Add(message.Text);
        };
        opened.Page.PageError += (_, error) => opened._problems.Add(error);
        opened.Page.Dialog += async (_, dialog) =>
        {
            opened._problems.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        opened.Page.Request += (_, request) =>
        {
            if (request.Url != address.AbsoluteUri) opened._requests.Add(request.Url);
        };
        await opened.Page.GotoAsync(address.AbsoluteUri);
        return opened;
    }

    /// <summary>Keeps a picture of the whole page in artifacts/screenshots.</summary>
    public Task Photograph(string name) => Page.ScreenshotAsync(new() { Path = Kept($"{name}.png"), FullPage = true });

    /// <summary>Keeps what was measured beside the pictures.</summary>
    public static Task Report(string name, string text) => File.WriteAllTextAsync(Kept(name), text);

    private static string Kept(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "InnovationPotential.sln"))) folder = folder.Parent!;
        return Path.Combine(Directory.CreateDirectory(Path.Combine(folder.FullName, "artifacts", "screenshots")).FullName, name);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
