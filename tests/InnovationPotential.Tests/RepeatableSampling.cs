using System.Globalization;
using CsCheck;

namespace InnovationPotential.Tests;

/// <summary>
/// Samples of a generator that are the same in every run: these methods stand nearer than CsCheck's of the same name, whose seed fixes the
/// first sample only.
/// </summary>
/// <remarks>
/// INNOPOT_SEED chooses other samples, to look farther than every run does. What fails is not shrunk; the message names seed, sample and
/// value.
/// </remarks>
internal static class RepeatableSampling
{
    private static readonly ulong Seed =
        ulong.Parse(Environment.GetEnvironmentVariable("INNOPOT_SEED") ?? "2017", CultureInfo.InvariantCulture);

    public static void Sample<T>(this Gen<T> gen, Action<T> check, int iter = 100, int threads = 1, Func<T, string>? print = null)
    {
        threads.Should().Be(1, "samples in parallel would come in any order");
        var random = new PCG(1, Seed);
        for (var i = 0; i < iter; i++)
        {
            var value = gen.Generate(random, null, out _);
            try
            {
                check(value);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException(
                    $"Seed {Seed}, sample {i}: {(print ?? Check.Print)(value)}{Environment.NewLine}{failure.Message}", failure);
            }
        }
    }

    public static void Sample<T>(this Gen<T> gen, Func<T, bool> holds, int iter = 100, int threads = 1, Func<T, string>? print = null) =>
        gen.Sample(value => { holds(value).Should().BeTrue(); }, iter, threads, print);

    public static void Sample<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> check, int iter = 100, int threads = 1) =>
        gen.Sample(v => { check(v.Item1, v.Item2); }, iter, threads);

    public static void Sample<T1, T2>(this Gen<(T1, T2)> gen, Func<T1, T2, bool> holds, int iter = 100, int threads = 1) =>
        gen.Sample(v => holds(v.Item1, v.Item2), iter, threads);

    public static void Sample<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> check, int iter = 100, int threads = 1) =>
        gen.Sample(v => { check(v.Item1, v.Item2, v.Item3); }, iter, threads);

    public static void Sample<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Func<T1, T2, T3, bool> holds, int iter = 100, int threads = 1) =>
        gen.Sample(v => holds(v.Item1, v.Item2, v.Item3), iter, threads);

    public static void Sample<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Action<T1, T2, T3, T4> check, int iter = 100,
        int threads = 1) =>
        gen.Sample(v => { check(v.Item1, v.Item2, v.Item3, v.Item4); }, iter, threads);

    public static void Sample<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Func<T1, T2, T3, T4, bool> holds, int iter = 100,
        int threads = 1) =>
        gen.Sample(v => holds(v.Item1, v.Item2, v.Item3, v.Item4), iter, threads);

    public static void Sample<T1, T2, T3, T4, T5>(this Gen<(T1, T2, T3, T4, T5)> gen, Action<T1, T2, T3, T4, T5> check, int iter = 100,
        int threads = 1) =>
        gen.Sample(v => { check(v.Item1, v.Item2, v.Item3, v.Item4, v.Item5); }, iter, threads);

    public static void Sample<T1, T2, T3, T4, T5>(this Gen<(T1, T2, T3, T4, T5)> gen, Func<T1, T2, T3, T4, T5, bool> holds, int iter = 100,
        int threads = 1) =>
        gen.Sample(v => holds(v.Item1, v.Item2, v.Item3, v.Item4, v.Item5), iter, threads);
}
