using BenchmarkDotNet.Running;

// BenchmarkDotNet ends well whatever became of the benchmarks; a build must not.
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).ToArray();
if (args.Any(a => a is "--list" or "--help" or "-h" or "--info" or "--version")) return 0;
var failures = summaries.Where(s => s.HasCriticalValidationErrors)
    .Select(s => $"{s.Title}: {string.Join("; ", s.ValidationErrors.Select(e => e.Message))}")
    .Concat(summaries.SelectMany(s => s.Reports).Where(r => !r.Success || r.ResultStatistics is null)
        .Select(r => r.BenchmarkCase.DisplayInfo))
    .ToArray();
foreach (var failure in failures) Console.Error.WriteLine($"FAILED {failure}");
Console.Error.WriteLine($"{summaries.Sum(s => s.Reports.Length)} benchmarks, {failures.Length} failed");
return failures.Length == 0 && summaries.Sum(s => s.Reports.Length) > 0 ? 0 : 1;
