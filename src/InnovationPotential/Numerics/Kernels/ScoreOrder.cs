using System.Numerics;
using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Orders scores from the greatest to the least, exactly, in time proportional to their number.</summary>
/// <remarks>
/// An entry is a key above an index. The key grows as the score falls: first its place in the range of the scores, then, within entries of
/// equal keys, its place in the range of the scores' bits. Entries of equal keys are decided on the scores themselves.
/// </remarks>
internal static class ScoreOrder
{
    private const int IndexBits = 31;
    private const int DigitBits = 10;
    private const int Digits = 1 << DigitBits;
    private const int RadixFrom = 512;
    private const int ThreeDigitsFrom = 8192;
    private const int InsertionLimit = 16;
    private const ulong IndexMask = (1UL << IndexBits) - 1;

    /// <summary>The index of the score an entry stands for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Index(ulong entry) => (int)(entry & IndexMask);

    /// <summary>Whether two neighbors in the order have the same score.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Tied(ulong left, ulong right, ReadOnlySpan<double> scores) =>
        (left ^ right) <= IndexMask && scores[Index(left)] == scores[Index(right)];

    /// <summary>The entries of the scores that are not NaN, in order; they lie in the first half of the scratch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Span<ulong> Sort(ReadOnlySpan<double> scores, Span<ulong> scratch)
    {
        var half = scratch.Length / 2;
        var passes = Passes(scores.Length);
        var source = Start(scores, passes % 2 == 0 ? scratch[..half] : scratch[half..], Bits(passes));
        var entries = scratch[..source.Length];
        Order(source, entries, scratch.Slice(half, source.Length), scores, passes);
        return entries;
    }

    private static int Passes(int count) => count < RadixFrom ? 0 : count < ThreeDigitsFrom ? 2 : 3;

    private static int Bits(int passes) => passes == 2 ? 2 * DigitBits : 3 * DigitBits;

    // An odd number of passes moves the entries from the spare memory to their own, an even number leaves them where they were.
    private static void Order(Span<ulong> source, Span<ulong> entries, Span<ulong> spare, ReadOnlySpan<double> scores, int passes)
    {
        if (passes == 0)
            source.Sort();
        else
            Radix(source, passes % 2 == 0 ? spare : entries, passes);
        DecideTies(entries, spare, scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe Span<ulong> Start(ReadOnlySpan<double> scores, Span<ulong> entries, int bits)
    {
        fixed (double* first = scores)
        {
            var (least, greatest) = ColumnRange.Find(first, scores.Length);
            var scale = ((1L << bits) - 1) / (greatest - least);
            var linear = scale > 0 && double.IsFinite(scale);
            var count = 0;
            for (var i = 0; i < scores.Length; i++)
            {
                // A score of NaN is written over by the next.
                var key = linear ? (ulong)(long)((greatest - first[i]) * scale) : 0;
                entries[count] = (key << IndexBits) | (uint)i;
                count += double.IsNaN(first[i]) ? 0 : 1;
            }

            entries = entries[..count];
            if (!linear)
                QuantizeBits(entries, scores, bits);
            return entries;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void QuantizeBits(Span<ulong> entries, ReadOnlySpan<double> scores, int bits)
    {
        ulong least = ulong.MaxValue, greatest = 0;
        foreach (var entry in entries)
        {
            var place = Place(scores[Index(entry)]);
            least = Math.Min(least, place);
            greatest = Math.Max(greatest, place);
        }

        if (least > greatest)
            return;
        var shift = Math.Max(0, 64 - BitOperations.LeadingZeroCount(greatest - least) - bits);
        foreach (ref var entry in entries)
        {
            var index = Index(entry);
            entry = ((greatest - Place(scores[index])) >> shift << IndexBits) | (uint)index;
        }
    }

    // The score's place among all doubles; adding 0 puts -0 in the place of 0.
    private static ulong Place(double score)
    {
        var bits = BitConverter.DoubleToInt64Bits(score + 0.0);
        return (ulong)(bits ^ ((bits >> 63) | long.MinValue));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Radix(Span<ulong> source, Span<ulong> target, int passes)
    {
        var starts = stackalloc uint[3 * Digits];
        new Span<uint>(starts, 3 * Digits).Clear();
        fixed (ulong* one = source, other = target)
        {
            var (from, to, count) = ((nint)one, (nint)other, source.Length);
            for (var i = 0; i < count; i++)
            {
                var entry = one[i];
                starts[Digit(entry, 0)]++;
                starts[Digits + Digit(entry, 1)]++;
                starts[(2 * Digits) + Digit(entry, 2)]++;
            }

            for (var pass = 0; pass < passes; pass++)
            {
                var offsets = starts + (pass * Digits);
                var next = 0u;
                for (var digit = 0; digit < Digits; digit++) (offsets[digit], next) = (next, next + offsets[digit]);
                Distribute((ulong*)from, (ulong*)to, count, offsets, IndexBits + (pass * DigitBits));
                (from, to) = (to, from);
            }
        }
    }

    // Digits are within the table whatever the entry, and the offsets within the target, since the source was counted.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Distribute(ulong* source, ulong* target, int count, uint* offsets, int shift)
    {
        var i = 0;
        for (; i + 4 <= count; i += 4)
        {
            ulong a = source[i], b = source[i + 1], c = source[i + 2], d = source[i + 3];
            target[offsets[(a >> shift) & (Digits - 1)]++] = a;
            target[offsets[(b >> shift) & (Digits - 1)]++] = b;
            target[offsets[(c >> shift) & (Digits - 1)]++] = c;
            target[offsets[(d >> shift) & (Digits - 1)]++] = d;
        }

        for (; i < count; i++) target[offsets[(source[i] >> shift) & (Digits - 1)]++] = source[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Digit(ulong entry, int pass) => (int)(entry >> (IndexBits + (pass * DigitBits))) & (Digits - 1);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DecideTies(Span<ulong> entries, Span<ulong> spare, ReadOnlySpan<double> scores)
    {
        for (int first = 0, next; first < entries.Length; first = next)
        {
            next = first + 1;
            while (next < entries.Length && (entries[next] ^ entries[first]) <= IndexMask)
                next++;
            var length = next - first;
            if (length == 1)
                continue;
            var run = entries.Slice(first, length);
            if (length <= InsertionLimit)
                Insert(run, scores);
            else if (!AllTied(run, scores))
                SortRun(run, spare.Slice(first, length), scores);
        }
    }

    private static void SortRun(Span<ulong> run, Span<ulong> spare, ReadOnlySpan<double> scores)
    {
        var passes = Passes(run.Length);
        if (passes % 2 != 0)
            run.CopyTo(spare);
        var source = passes % 2 == 0 ? run : spare;
        QuantizeBits(source, scores, Bits(passes));
        Order(source, run, spare, scores, passes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AllTied(ReadOnlySpan<ulong> run, ReadOnlySpan<double> scores)
    {
        var score = scores[Index(run[0])];
        foreach (var entry in run)
        {
            if (scores[Index(entry)] != score)
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Insert(Span<ulong> run, ReadOnlySpan<double> scores)
    {
        for (var i = 1; i < run.Length; i++)
        {
            var entry = run[i];
            var score = scores[Index(entry)];
            var j = i;
            for (; j > 0 && scores[Index(run[j - 1])] < score; j--)
                run[j] = run[j - 1];
            run[j] = entry;
        }
    }
}
