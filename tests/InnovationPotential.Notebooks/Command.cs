using System.Diagnostics;

namespace InnovationPotential.Notebooks.Tests;

/// <summary>A program of the machine.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Where a program is: in a folder given, else on the path; null where it is not.</summary>
    public static string? Find(string name, params ReadOnlySpan<string> first)
    {
        string[] folders = [.. first, .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)];
        return folders.Where(f => f.Length > 0).Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program and returns what it prints to standard output.</summary>
    /// <exception cref="InvalidOperationException">It fails or takes too long; the message holds its output.</exception>
    public static async Task<string> Run(string program, string folder, IReadOnlyDictionary<string, string> environment,
        params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(Patience);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(timeout.Token), process.StandardError.ReadToEndAsync(timeout.Token));
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return process.ExitCode == 0 ? await output
                : throw new InvalidOperationException($"{program} failed with {process.ExitCode}:\n{await output}\n{await errors}");
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} took longer than {Patience}.");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
