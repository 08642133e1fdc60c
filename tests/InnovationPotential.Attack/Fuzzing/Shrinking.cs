using System.Text;

namespace InnovationPotential.Attack;

/// <summary>Makes an input smaller while it shows the same.</summary>
internal static class Shrinking
{
    private const int MostTries = 1200;

    public static byte[] Of(byte[] input, Func<byte[], bool> shows)
    {
        var tries = MostTries;
        bool Try(byte[] smaller) => smaller.Length < input.Length && tries-- > 0 && shows(smaller);
        if (JsonTree.Parse(input) is { } tree) input = OfTree(tree, input, shows, ref tries);
        for (var length = Math.Max(1, input.Length / 2); length >= 1 && tries > 0; length /= 2)
        {
            for (var at = 0; at < input.Length && tries > 0;)
            {
                byte[] smaller = [.. input[..at], .. input[Math.Min(input.Length, at + length)..]];
                if (Try(smaller)) input = smaller;
                else at += length;
            }
        }

        return input;
    }

    private static byte[] OfTree(JsonTree tree, byte[] input, Func<byte[], bool> shows, ref int tries)
    {
        var best = input;
        for (var goesOn = true; goesOn && tries > 0;)
        {
            goesOn = false;
            foreach (var parent in tree.All().ToArray())
            {
                for (var at = parent.Items.Count - 1; at >= 0 && tries > 0; at--)
                {
                    var item = parent.Items[at];
                    parent.Items.RemoveAt(at);
                    var bytes = Encoding.UTF8.GetBytes(tree.ToString());
                    tries--;
                    if (bytes.Length < best.Length && shows(bytes)) (best, goesOn) = (bytes, true);
                    else parent.Items.Insert(at, item);
                }
            }
        }

        return best;
    }
}
