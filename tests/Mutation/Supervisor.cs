using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace InnovationPotential.Mutation;

/// <summary>Runs workers, and starts the next one when a mutant hangs, ends its process or leaves something behind.</summary>
internal sealed class Supervisor(string suite, TimeSpan patience)
{
    /// <summary>What became of each job, in their order.</summary>
    public IEnumerable<string> Run(string jobs, int count)
    {
        var at = 0;
        while (at < count)
        {
            var isFresh = true;
            foreach (var word in Words(jobs, at))
            {
                if (word is "done") yield break;
                if (word is "poisoned") break;
                at++;
                isFresh = false;
                yield return word;
                if (at == count) yield break;
            }

            if (!isFresh) continue;
            at++;
            yield return "killed\tnothing could be tried";
        }
    }

    private IEnumerable<string> Words(string jobs, int from)
    {
        using var process = Start(jobs, from);
        using var lines = new BlockingCollection<string?>();
        var reading = Task.Run(() =>
        {
            while (process.StandardOutput.ReadLine() is { } line) lines.Add(line);
            lines.Add(null);
        });
        while (true)
        {
            if (!lines.TryTake(out var line, patience))
            {
                process.Kill(true);
                reading.Wait();
                yield return "killed\tdoes not end";
                break;
            }

            if (line is null)
            {
                yield return "killed\tends the process";
                break;
            }

            if (line is "test") continue;
            if (line is not ("done" or "poisoned") && !line.StartsWith("killed", StringComparison.Ordinal) && line != "survives") continue;
            yield return line;
            if (line is "done" or "poisoned") break;
        }

        if (!process.HasExited) process.Kill(true);
    }

    private Process Start(string jobs, int from)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] work = ["work", suite, jobs, from.ToString(CultureInfo.InvariantCulture)];
        foreach (var argument in MutationCommand.Host(suite).Concat(work)) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
