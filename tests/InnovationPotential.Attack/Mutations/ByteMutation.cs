namespace InnovationPotential.Attack;

/// <summary>Changes that know nothing of what the bytes mean, but for the numbers that bytes are.</summary>
internal static class ByteMutation
{
    private static readonly long[] Words = [0, 1, -1, 2, 127, 128, 255, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue, 1L << 40,
        BitConverter.DoubleToInt64Bits(double.NaN), BitConverter.DoubleToInt64Bits(double.PositiveInfinity),
        BitConverter.DoubleToInt64Bits(-1), BitConverter.DoubleToInt64Bits(1e308), BitConverter.DoubleToInt64Bits(double.Epsilon),
        BitConverter.DoubleToInt64Bits(0.5)];

    public static byte[] Of(byte[] input, RandomDraw draw)
    {
        if (input.Length == 0) return [(byte)draw.Below(256)];
        var at = draw.Below(input.Length);
        switch (draw.Below(9))
        {
            case 0: return With(input, at, (byte)(input[at] ^ (1 << draw.Below(8))));
            case 1: return With(input, at, draw.Of<byte>([0, 1, 0x7F, 0x80, 0xFF, 9, 10, 13, 34, 44, 59]));
            case 2: return input[..at];
            case 3: return [.. input[..at], .. input[Math.Min(input.Length, at + draw.Of([1, 2, 4, 8, 40]))..]];
            case 4: return [.. input[..at], (byte)draw.Below(256), .. input[at..]];
            case 5: return Word(input, at, draw.Of(Words), draw.Of([4, 8]));
            case 6:
                var from = draw.Below(input.Length);
                var copied = input[from..Math.Min(input.Length, from + draw.Of([1, 4, 8, 30, 200]))];
                return [.. input[..at], .. copied, .. input[at..]];
            case 7: return Word(input, at, at + 8 <= input.Length ? BitConverter.ToInt64(input, at) + draw.Of([-1, 1]) : 1, 8);
            default: return With(With(input, at, (byte)draw.Below(256)), draw.Below(input.Length), (byte)draw.Below(256));
        }
    }

    private static byte[] With(byte[] input, int at, byte value)
    {
        var changed = (byte[])input.Clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] Word(byte[] input, int at, long word, int length)
    {
        var changed = (byte[])input.Clone();
        for (var i = 0; i < length && at + i < changed.Length; i++) changed[at + i] = (byte)(word >> (8 * i));
        return changed;
    }
}
